package org.workspacesportal.mail;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of whom we have written to at which address: a directory can be asked for a person's address, but not for an address's person. */
@Component
public class Recipients {

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two mails to somebody new at once may both add a row, which harms nobody; a row that must be unique would fail one of them. */
    void note(String person, String address) {
        var hash = AddressHash.of(address);
        var known = jdbc.sql("SELECT count(*) FROM mail_recipient WHERE address_hash = ? AND person = ?")
                .params(hash, person)
                .query(Integer.class)
                .single();
        if (known == 0) {
            jdbc.sql("INSERT INTO mail_recipient (address_hash, person) VALUES (?, ?)")
                    .params(hash, person)
                    .update();
        }
    }

    /** The ids of those we have written to at one of these addresses, now or once. */
    public List<String> at(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT DISTINCT person FROM mail_recipient WHERE address_hash IN (:hashes)")
                        .param("hashes", addresses.stream().map(AddressHash::of).toList())
                        .query(String.class)
                        .list();
    }
}
