package org.workspacesportal.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.naming.CompositeName;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.LdapName;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.camunda.bpm.identity.impl.ldap.LdapClient;
import org.camunda.bpm.identity.impl.ldap.LdapConfiguration;
import org.camunda.bpm.identity.impl.ldap.LdapSearchResults;

/** Asks the directory; an answer that breaks off is no answer, where the plug-in would take it for the whole. */
// The ban is for objects made from what a directory holds; only attributes are asked for here, and only texts among
// them are read.
@SuppressWarnings("BanJNDI")
final class DirectoryClient extends LdapClient {

    DirectoryClient(LdapConfiguration configuration) {
        super(configuration);
    }

    /** The name of an entry as JNDI reads it in a search, where slashes and quotes would mean something. */
    static String base(LdapName entry) {
        try {
            return new CompositeName().add(entry.toString()).toString();
        } catch (InvalidNameException impossible) {
            throw new IllegalArgumentException(entry.toString(), impossible);
        }
    }

    void leave() {
        closeLdapCtx();
    }

    @Override
    public LdapSearchResults search(String base, String filter) {
        try {
            return new WholeAnswer(initialContext.search(base, filter, ldapConfiguration.getSearchControls()));
        } catch (NamingException failed) {
            throw unanswered(failed);
        }
    }

    /** The entry of that name, if there is one which passes the filter. */
    Optional<SearchResult> entry(String name, String filter) {
        var entry = ldapConfiguration.getSearchControls();
        entry.setSearchScope(SearchControls.OBJECT_SCOPE);
        setRequestControls(List.of());
        try (var found = new WholeAnswer(initialContext.search(new LdapName(name), filter, entry))) {
            return found.hasMoreElements() ? Optional.of(found.nextElement()) : Optional.empty();
        } catch (NameNotFoundException | InvalidNameException nobody) {
            return Optional.empty();
        } catch (NamingException failed) {
            throw unanswered(failed);
        }
    }

    /** What an attribute of an entry says. */
    List<String> values(String entry, String attribute) {
        try {
            var values = new ArrayList<String>();
            var found = initialContext
                    .getAttributes(new LdapName(entry), new String[] {attribute})
                    .get(attribute);
            for (var position = 0; found != null && position < found.size(); position++) {
                values.add(String.valueOf(found.get(position)));
            }
            return values;
        } catch (NamingException failed) {
            throw unanswered(failed);
        }
    }

    private static IdentityProviderException unanswered(NamingException failed) {
        return new IdentityProviderException("The directory does not answer", failed);
    }

    private static final class WholeAnswer extends LdapSearchResults {

        WholeAnswer(NamingEnumeration<SearchResult> results) {
            super(results);
        }

        @Override
        public boolean hasMoreElements() {
            try {
                return hasMore();
            } catch (PartialResultException elsewhere) {
                // Active Directory ends with names of other servers when asked from its root; they are not followed.
                return false;
            } catch (NamingException brokenOff) {
                throw unanswered(brokenOff);
            }
        }
    }
}
