package fr.procuration.persistence.receipt;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What has changed in a list.
 *
 * @param position the last of the journal by now
 * @param given how many of its places were given by now
 * @param server since when the server runs that tells
 * @param registered the places given since, of procurations that count
 * @param ended those whose procuration was ended since
 * @param over those whose month is over since
 */
record ListChanges(
        long position, int given, Instant server, List<Integer> registered, List<Integer> ended, List<Integer> over) {

    static ListChanges of(ResultSet row) throws SQLException {
        return new ListChanges(
                row.getLong("position"),
                row.getInt("given"),
                row.getObject("server", OffsetDateTime.class).toInstant(),
                places(row, "registered"),
                places(row, "ended"),
                places(row, "over"));
    }

    private static List<Integer> places(ResultSet row, String column) throws SQLException {
        Array places = row.getArray(column);
        return List.of((Integer[]) places.getArray());
    }
}
