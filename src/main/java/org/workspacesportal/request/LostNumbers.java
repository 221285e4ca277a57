package org.workspacesportal.request;

import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.relational.core.dialect.Dialect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Numbers of requests that are known elsewhere and not here, as after an old backup of the database has been restored. None of them is given a second time:
 * what was written down under it, in mails and on desktops, was another request.
 */
@Service
public class LostNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(LostNumbers.class);
    private static final Pattern NUMBER = Pattern.compile("WS-\\d{4}-(\\d{6,9})");

    /** Far more than anybody asks for between a backup and its restoration; what says more says something else. */
    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final NumberSequence numbers;

    LostNumbers(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.numbers = new NumberSequence(jdbc, dialect, "request_number", "WS");
    }

    /**
     * Notes that a desktop says it was made for a request.
     *
     * @param owner whose desktop it is
     * @return whether that is a request of theirs which is not known here; numbers go on behind it then
     */
    public boolean note(String number, String owner) {
        var written = NUMBER.matcher(number);
        if (!written.matches() || isKnown(number, owner)) {
            return false;
        }
        var count = Long.parseLong(written.group(1));
        var ahead = count - latest();
        if (ahead > MOST) {
            LOG.warn("{} is too far from any number given here to go on behind it", number);
        } else if (ahead > 0) {
            numbers.passBy(count);
            LOG.warn("Requests are numbered on behind {}", number);
        }
        return true;
    }

    private boolean isKnown(String number, String owner) {
        return jdbc.sql("SELECT count(*) FROM workspace_request WHERE number = ? AND lower(owner) = lower(?)")
                        .params(number, owner)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What was given last, as far as there is a request of it. */
    private long latest() {
        return jdbc.sql("SELECT COALESCE(max(CAST(SUBSTRING(number FROM 9) AS bigint)), 0) FROM workspace_request")
                .query(Long.class)
                .single();
    }
}
