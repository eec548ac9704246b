package fr.procuration.bootstrap.service;

import fr.procuration.persistence.embedded.ApplicationRole;
import fr.procuration.persistence.embedded.TestKeysets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** All that production needs to start, as its operators would set it. */
public final class ProductionVariables {

    private ProductionVariables() {}

    /**
     * For one instance: ports of its own, the application's role, providers that nobody asks, keysets that all tests share.
     *
     * @param database the JDBC URL of the owner
     * @return the variables, to be changed where another value is needed
     */
    public static Map<String, String> on(String database) {
        ApplicationRole.createOn(database);
        int port = ServiceProcess.freePort();
        Path keysets = TestKeysets.shared().folder();
        Map<String, String> variables = new HashMap<>();
        variables.put("MICRONAUT_SERVER_PORT", Integer.toString(port));
        variables.put("PROCURATION_MANAGEMENT_PORT", Integer.toString(ServiceProcess.freePort()));
        variables.put("PROCURATION_DATABASE_URL", database.replaceFirst("\\?.*", ""));
        variables.put("PROCURATION_DATABASE_PLAINTEXT", "accepted");
        variables.put("PROCURATION_DATABASE_OWNER", "postgres");
        variables.put("PROCURATION_DATABASE_OWNER_PASSWORD", "unused");
        variables.put("PROCURATION_DATABASE_USER", ApplicationRole.NAME);
        variables.put("PROCURATION_DATABASE_PASSWORD", ApplicationRole.NAME);
        variables.put("PROCURATION_ADDRESS", "http://localhost:" + port);
        variables.put("PROCURATION_OIDC_ISSUER", "http://localhost:1");
        variables.put("PROCURATION_OIDC_CLIENT_ID", "procuration-pages");
        variables.put("PROCURATION_OIDC_CLIENT_SECRET", "a secret");
        variables.put("PROCURATION_OIDC_ACR", "eidas2");
        variables.put("PROCURATION_OIDC_AUDIENCE", "procuration");
        variables.put("PROCURATION_AGENTS_OIDC_ISSUER", "http://localhost:2");
        variables.put("PROCURATION_AGENTS_OIDC_CLIENT_ID", "procuration-pages");
        variables.put("PROCURATION_AGENTS_OIDC_CLIENT_SECRET", "another secret");
        variables.put("PROCURATION_AGENTS_OIDC_ACR", "eidas1-mfa");
        variables.put("PROCURATION_KEYSETS_DATA", keysets.resolve("data.json").toString());
        // Tests ask more than people do, and all from one address.
        variables.put("PROCURATION_LIMIT_ADDRESS", "1000000");
        variables.put("PROCURATION_LIMIT_ACCOUNT", "1000000");
        variables.put("PROCURATION_KEYSETS_INDEX", keysets.resolve("index.json").toString());
        variables.put("PROCURATION_KEYSETS_PART", keysets.resolve("part.json").toString());
        variables.put(
                "PROCURATION_KEYSETS_SESSION", keysets.resolve("session.json").toString());
        variables.put(
                "PROCURATION_KEYSETS_JOURNAL", keysets.resolve("journal.json").toString());
        variables.put(
                "PROCURATION_KEYSETS_RECEIPT", keysets.resolve("receipt.json").toString());
        variables.put(
                "PROCURATION_JOURNAL_FILE",
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("checkpoints-" + UUID.randomUUID() + ".jsonl")
                        .toString());
        variables.put("PROCURATION_OPERATOR", "une exploitante");
        return variables;
    }
}
