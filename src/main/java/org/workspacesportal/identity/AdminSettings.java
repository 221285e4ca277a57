package org.workspacesportal.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.workspacesportal.request.Said;

/**
 * The first admin of an installation, made at a start that does not find them; whoever is there already stays as they are.
 *
 * @param id what they sign in with
 * @param firstName their first name
 * @param lastName their last name
 * @param mail where the portal writes to them
 * @param password their first password
 */
@ConfigurationProperties("portal.admin")
public record AdminSettings(
        @DefaultValue("") String id,
        @DefaultValue("Portal") String firstName,
        @DefaultValue("Admin") String lastName,
        @DefaultValue("") String mail,
        @DefaultValue("") String password) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern NOBODYS_MAIL = Pattern.compile("(?i).*[@.]example\\.(com|org|net)");

    /** What is wrong with them, by the last part of the setting's name; never a value. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!ID.matcher(id).matches()) {
            problems.put("id", id.isEmpty() ? "is not set" : "has characters other than letters, digits and ._@-");
        }
        if (!MAIL.matcher(mail).matches() || NOBODYS_MAIL.matcher(mail).matches()) {
            problems.put("mail", mail.isEmpty() ? "is not set" : "is nobody's mail address");
        }
        if (password.isEmpty()) {
            problems.put("password", "is not set");
        } else if (password.equalsIgnoreCase(id)) {
            problems.put("password", "is the same as the id");
        } else if (!fitsThePolicy()) {
            problems.put("password", Said.of("password.weak").inEnglish());
        }
        return problems;
    }

    private boolean fitsThePolicy() {
        var admin = new UserEntity(id);
        admin.setFirstName(firstName);
        admin.setLastName(lastName);
        admin.setEmail(mail);
        return new DefaultPasswordPolicyImpl().getRules().stream().allMatch(rule -> rule.execute(password, admin));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "admin " + id;
    }
}
