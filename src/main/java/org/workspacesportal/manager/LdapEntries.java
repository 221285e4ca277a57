package org.workspacesportal.manager;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import javax.naming.Context;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.directory.Attributes;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.LdapName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.workspacesportal.manager.ManagerSettings.Ldap;

/** The entries of people in an LDAP directory, over a connection of its own. */
// The ban is for objects made from what a directory holds; only attributes are asked for here, and only texts among
// them are read.
@SuppressWarnings("BanJNDI")
final class LdapEntries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LdapEntries.class);

    private final Ldap settings;
    private final DirContext directory;

    LdapEntries(Ldap settings) throws NamingException {
        this.settings = settings;
        this.directory = new InitialDirContext(connection(settings));
    }

    private static Properties connection(Ldap settings) {
        var connection = new Properties();
        connection.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.ldap.LdapCtxFactory");
        connection.put(Context.PROVIDER_URL, settings.url());
        connection.put(Context.REFERRAL, "ignore");
        connection.put(
                "com.sun.jndi.ldap.connect.timeout",
                Long.toString(settings.connectTimeout().toMillis()));
        connection.put(
                "com.sun.jndi.ldap.read.timeout",
                Long.toString(settings.readTimeout().toMillis()));
        if (settings.bindUser() == null || settings.bindPassword() == null) {
            connection.put(Context.SECURITY_AUTHENTICATION, "none");
        } else {
            connection.put(Context.SECURITY_AUTHENTICATION, "simple");
            connection.put(Context.SECURITY_PRINCIPAL, settings.bindUser());
            connection.put(Context.SECURITY_CREDENTIALS, settings.bindPassword());
        }
        return connection;
    }

    Optional<String> managerOf(String userId) throws NamingException {
        var person = find(userId);
        var manager = person.isPresent() ? value(person.get(), settings.attribute()) : Optional.<String>empty();
        return manager.isPresent() ? idOf(manager.get()) : Optional.empty();
    }

    /** The one entry of that id; of two, neither is known to be the right one. */
    private Optional<Attributes> find(String userId) throws NamingException {
        var answer = directory.search(
                settings.base(), settings.userFilter(), new Object[] {userId}, asking(settings.attribute()));
        var found = new ArrayList<SearchResult>();
        try {
            while (found.size() < 2 && answer.hasMore()) {
                found.add(answer.next());
            }
        } catch (PartialResultException elsewhere) {
            // Active Directory ends with names of other servers when asked from its root; they are not followed.
        } finally {
            // Else the connection stays open after it has been closed.
            answer.close();
        }
        if (found.size() > 1) {
            throw new NamingException("more than one entry fits");
        }
        return found.stream().map(SearchResult::getAttributes).findFirst();
    }

    private SearchControls asking(String attribute) {
        var controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setCountLimit(2);
        controls.setTimeLimit(Math.toIntExact(settings.readTimeout().toMillis()));
        controls.setReturningAttributes(new String[] {attribute});
        return controls;
    }

    /** Entries name a manager by the name of the manager's entry, wherever in the directory that is, or by id. */
    private Optional<String> idOf(String manager) throws NamingException {
        LdapName entry;
        try {
            entry = new LdapName(manager);
        } catch (InvalidNameException isAnId) {
            return Optional.of(manager.strip());
        }
        try {
            return value(directory.getAttributes(entry, new String[] {settings.idAttribute()}), settings.idAttribute())
                    .map(String::strip);
        } catch (NameNotFoundException hasLeft) {
            LOG.warn("{} names a manager who is not there: {}", settings.url(), manager);
            return Optional.empty();
        }
    }

    /** The attribute's value, the first one if it has several. */
    private static Optional<String> value(Attributes attributes, String name) throws NamingException {
        var attribute = attributes.get(name);
        return attribute != null && attribute.size() > 0 && attribute.get() instanceof String value && !value.isBlank()
                ? Optional.of(value)
                : Optional.empty();
    }

    @Override
    public void close() throws NamingException {
        directory.close();
    }
}
