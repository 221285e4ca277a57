package org.workspacesportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.workspacesportal.support.OnPostgres;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;
import org.workspacesportal.support.Session;
import org.workspacesportal.support.Statements;

/** What pages cost does not grow with the number of open requests. A portal of its own: so many would be in the way of other tests. */
@PortalTest
@OnPostgres
@Import(Statements.class)
class PagesPostgresIT {

    private static final int MOST_BYTES = 100_000;
    /** Enough for each of the pages to be there. */
    private static final int FEW = 5_200;

    private static final int MANY = 10_000;

    @Autowired
    PortalClient portal;

    @Autowired
    JdbcClient database;

    @Autowired
    Statements statements;

    private final Map<String, Session> browsers = new HashMap<>();

    @Test
    void aPageIsSmallAndAsksTheDatabaseAsOftenForManyRequestsAsForFew() {
        ManyRequests.add(database, 1, FEW);
        var few = statementsOfAll();
        ManyRequests.add(database, FEW + 1, MANY);

        assertThat(statementsOfAll()).isEqualTo(few);
        assertThat(few.values()).as("%s", few).allMatch(count -> count > 0 && count <= 40);
    }

    private Map<PortalPage, Integer> statementsOfAll() {
        var all = new LinkedHashMap<PortalPage, Integer>();
        PortalPage.ALL.forEach(page -> all.put(page, statementsOf(page)));
        return all;
    }

    private int statementsOf(PortalPage page) {
        var browser = browsers.computeIfAbsent(page.reader(), portal::browser);
        // The first look may have to find out what the next ones remember.
        browser.get(page.path());
        var before = statements.count();
        var answer = browser.get(page.path());
        var made = statements.count() - before;
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(answer.status()).as("%s", page).isEqualTo(200);
            softly.assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
                    .as("%s", page)
                    .hasSizeLessThan(MOST_BYTES);
        });
        return made;
    }
}
