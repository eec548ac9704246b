package fr.procuration.architecture.offender.web;

import java.sql.SQLException;

/** An adapter that goes around the store. */
interface WebSendsSql {

    void send() throws SQLException;
}
