package org.workspacesportal.faults;

/**
 * What all nodes have in common.
 *
 * @param database address of the database, past all wires
 * @param awsPort the port of AWS, past all wires
 * @param script what happens to calls of AWS
 * @param ledger what AWS accepted
 * @param ambush what waits for nodes
 * @param secret what AWS wants from them, and nobody else may read
 */
record Surroundings(String database, int awsPort, AwsScript script, AwsLedger ledger, Ambush ambush, String secret) {

    int databasePort() {
        return Integer.parseInt(database.replaceFirst("^jdbc:postgresql://[^:]+:(\\d+)/.*$", "$1"));
    }

    /** The same database by another port. */
    String databaseUrl(int port) {
        return database.replaceFirst("^(jdbc:postgresql://)[^:]+:\\d+/", "$1127.0.0.1:" + port + "/");
    }
}
