package org.workspacesportal.oidc;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.workspacesportal.identity.People;
import org.workspacesportal.identity.PeopleRegister;
import org.workspacesportal.identity.Profile;

/**
 * Decides who an account of the provider is here, and writes down what the provider tells about them. Providers give names that people have left to
 * others, and let people change theirs: an account that comes under another name, or another one under a known name, would decide about itself.
 */
@Component
class Admission {

    private final CompanyAccounts accounts;
    private final People people;
    private final PeopleRegister register;

    Admission(CompanyAccounts accounts, People people, PeopleRegister register) {
        this.accounts = accounts;
        this.people = people;
        this.register = register;
    }

    /** @throws NotLetIn where it is not certain who that is */
    @Transactional
    public void admit(CompanyAccount account, Set<String> governed) {
        var id = account.profile().id();
        if (!register.isGoodId(id)) {
            throw new NotLetIn("'" + id + "' cannot be an id here");
        }
        var known = accounts.idOf(account.account());
        if (known.isPresent() && !known.get().equals(id)) {
            throw new NotLetIn(id + " is an account that is known here as " + known.get());
        }
        if (known.isEmpty()) {
            welcome(account);
        }
        if (register.isWritable()) {
            register.write(account.profile(), account.groups(), governed);
        }
    }

    /**
     * Writes somebody down who has not signed in yet; the first account of that id is theirs.
     *
     * @return whether they are not known otherwise
     */
    @Transactional
    public boolean expect(Profile profile, Set<String> groups, Set<String> governed) {
        var id = profile.id();
        if (!register.isWritable() || !register.isGoodId(id)) {
            throw new IllegalStateException("'" + id + "' cannot be written down as a person");
        }
        if (!accounts.isExpected(id)) {
            if (accounts.isKnown(id) || people.find(id).isPresent()) {
                return false;
            }
            accounts.expect(id);
        }
        register.write(profile, groups, governed);
        return true;
    }

    private void welcome(CompanyAccount account) {
        var id = account.profile().id();
        var isPersonHere = people.find(id).isPresent();
        if (accounts.isKnown(id) && !accounts.isExpected(id)) {
            throw new NotLetIn(id + " belongs to another account of the provider");
        }
        if (register.isWritable() && isPersonHere && !accounts.isExpected(id)) {
            throw new NotLetIn(id + " is somebody who signs in with a password here");
        }
        if (!register.isWritable() && !isPersonHere) {
            throw new NotLetIn("the directory does not know " + id);
        }
        if (register.isWritable() && account.groups().isEmpty()) {
            throw new NotLetIn(id + " is in no group of the portal");
        }
        accounts.give(id, account.account());
    }
}
