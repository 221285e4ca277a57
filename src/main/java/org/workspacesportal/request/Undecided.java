package org.workspacesportal.request;

import java.util.List;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.CriteriaDefinition;

/** What waits for somebody by their claims: nobody decides about themselves, through a deputy neither, and two levels are two people. */
final class Undecided {

    private Undecided() {}

    /** Whether those asked by name as managers still are is not known here. */
    static Criteria by(String person, List<Claim> claims) {
        var one = claims.stream().map(Undecided::claimed).reduce(Criteria::or).orElseThrow();
        return Criteria.where("status")
                .is(RequestStatus.WAITING_FOR_APPROVAL)
                .and(inBrackets(isOpen()))
                .and(inBrackets(isNotAbout(person)))
                .and(inBrackets(one));
    }

    private static Criteria claimed(Claim claim) {
        return inBrackets(inBrackets(isAsked(claim)).and(isNotAbout(claim.holder())));
    }

    private static Criteria isAsked(Claim claim) {
        var named = Criteria.where("asked.person").is(claim.holder());
        return claim.groups().isEmpty()
                ? named
                : named.or("asked.group").in(claim.groups()).or("asked.escalatedTo").in(claim.groups());
    }

    /** Between two levels nobody is asked. */
    private static Criteria isOpen() {
        return Criteria.where("asked.level").greaterThan(1).or("asked.firstApprover").isNull();
    }

    private static Criteria isNotAbout(String person) {
        return Criteria.where("requester")
                .not(person)
                .ignoreCase(true)
                .and("owner")
                .not(person)
                .ignoreCase(true)
                .and(isNot("asked.firstApprover", person))
                .and(isNot("asked.firstApprovedFor", person));
    }

    private static Criteria isNot(String column, String person) {
        return inBrackets(Criteria.where(column).isNull().or(column).not(person));
    }

    /** A single condition is put into none by itself, and AND would take from it what it is made of. */
    private static Criteria inBrackets(Criteria condition) {
        return Criteria.empty().and(List.<CriteriaDefinition>of(condition));
    }
}
