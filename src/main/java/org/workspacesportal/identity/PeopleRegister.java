package org.workspacesportal.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes people who are known elsewhere into the engine's tables, so that mails, groups and Camunda's web apps know them, too. */
@Component
public class PeopleRegister {

    private static final int LONGEST_ID = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final IdentityService identityService;
    private final Pattern goodId;

    PeopleRegister(ProcessEngine engine) {
        this.identityService = engine.getIdentityService();
        this.goodId = Pattern.compile(engine.getProcessEngineConfiguration().getGeneralResourceWhitelistPattern());
    }

    /** Whether people can be written down; where a directory knows them they cannot. */
    public boolean isWritable() {
        return !identityService.isReadOnly();
    }

    public boolean isGoodId(String id) {
        return id.length() <= LONGEST_ID && goodId.matcher(id).matches();
    }

    /**
     * Writes somebody down, new or known. Somebody new has a password that nobody knows.
     *
     * @param groups of those that are governed, the ones the person is in
     * @param governed the groups that are decided about elsewhere; memberships in others stay as they are
     */
    @Transactional
    public void write(Profile profile, Set<String> groups, Set<String> governed) {
        Unrestricted.call(identityService, () -> {
            person(profile);
            governed.forEach(group -> membership(profile.id(), group, groups.contains(group)));
            return profile;
        });
    }

    private void person(Profile profile) {
        var known = identityService.createUserQuery().userId(profile.id()).singleResult();
        if (known != null && isUpToDate(known, profile)) {
            return;
        }
        var user = known == null ? identityService.newUser(profile.id()) : known;
        user.setFirstName(profile.firstName());
        user.setLastName(profile.lastName());
        user.setEmail(profile.mail());
        if (known == null) {
            user.setPassword(unknownPassword());
        }
        identityService.saveUser(user);
    }

    /** Two who write the same at once would be in each other's way for nothing. */
    private static boolean isUpToDate(User known, Profile profile) {
        return Objects.equals(profile.firstName(), known.getFirstName())
                && Objects.equals(profile.lastName(), known.getLastName())
                && Objects.equals(profile.mail(), known.getEmail());
    }

    /** The engine cannot do without one; it ends with what a policy may ask for. */
    private static String unknownPassword() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + "-aA1";
    }

    private void membership(String person, String group, boolean should) {
        var groups = identityService.createGroupQuery().groupId(group);
        var is = groups.groupMember(person).count() > 0;
        if (should && !is) {
            knownGroup(group);
            identityService.createMembership(person, group);
        } else if (is && !should) {
            identityService.deleteMembership(person, group);
        }
    }

    private void knownGroup(String id) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            var group = identityService.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }
}
