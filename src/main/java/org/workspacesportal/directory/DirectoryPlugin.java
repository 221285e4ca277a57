package org.workspacesportal.directory;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.identity.impl.ldap.LdapConfiguration;

/** Lets the engine ask the directory who people are and what groups they are in. */
class DirectoryPlugin extends AbstractProcessEnginePlugin {

    private final DirectorySettings settings;

    DirectoryPlugin(DirectorySettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var idPattern = Pattern.compile(engine.getGeneralResourceWhitelistPattern());
        engine.setIdentityProviderSessionFactory(
                new Sessions(configuration(settings), new GroupNames(settings.groups()), idPattern));
    }

    private static LdapConfiguration configuration(DirectorySettings settings) {
        var ldap = new LdapConfiguration();
        ldap.setServerUrl(settings.url());
        ldap.setManagerDn(settings.bindUser());
        ldap.setManagerPassword(settings.bindPassword());
        ldap.setContextProperties(Map.of(
                "java.naming.referral", "ignore",
                "com.sun.jndi.ldap.connect.timeout",
                        Long.toString(settings.connectTimeout().toMillis()),
                "com.sun.jndi.ldap.read.timeout",
                        Long.toString(settings.readTimeout().toMillis())));
        ldap.setPageSize(settings.pageSize());
        var users = settings.users();
        ldap.setUserSearchBase(DirectoryClient.base(settings.userBase()));
        ldap.setUserSearchFilter(users.filter());
        ldap.setUserIdAttribute(users.id());
        ldap.setUserFirstnameAttribute(users.firstName());
        ldap.setUserLastnameAttribute(users.lastName());
        ldap.setUserEmailAttribute(users.mail());
        var groups = settings.groups();
        ldap.setGroupSearchBase(DirectoryClient.base(settings.groupBase()));
        ldap.setGroupSearchFilter(groups.filter());
        ldap.setGroupIdAttribute(groups.id());
        ldap.setGroupNameAttribute(groups.id());
        ldap.setGroupMemberAttribute(groups.member());
        ldap.setUsePosixGroups(groups.membersById());
        return ldap;
    }

    private record Sessions(LdapConfiguration configuration, GroupNames names, Pattern idPattern)
            implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new DirectorySession(configuration, names, idPattern);
        }
    }
}
