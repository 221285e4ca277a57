package org.workspacesportal.directory;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.naming.directory.SearchResult;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.identity.impl.ldap.LdapConfiguration;
import org.camunda.bpm.identity.impl.ldap.LdapGroupEntity;
import org.camunda.bpm.identity.impl.ldap.LdapGroupQuery;
import org.camunda.bpm.identity.impl.ldap.LdapIdentityProviderSession;
import org.camunda.bpm.identity.impl.ldap.LdapUserQueryImpl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plug-in's way to ask for people and groups, with groups under the portal's names and without its traps: it takes most values as parts of a
 * filter, everybody in any group for the members of a group that does not exist, and a member who has left for a directory that is away.
 */
final class DirectorySession extends LdapIdentityProviderSession {

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySession.class);
    private static final int LONGEST_ID = 64;
    private static final String NONE_OF_OURS = "";

    private final DirectoryClient client;
    private final GroupNames names;
    private final Predicate<String> goodId;

    DirectorySession(LdapConfiguration configuration, GroupNames names, Pattern goodId) {
        super(configuration);
        this.client = new DirectoryClient(configuration);
        this.ldapClient = client;
        this.names = names;
        this.goodId = goodId.asMatchPredicate().and(id -> id.length() <= LONGEST_ID);
    }

    @Override
    public void close() {
        client.leave();
    }

    @Override
    public List<User> findUserByQueryCriteria(LdapUserQueryImpl query) {
        var found = super.findUserByQueryCriteria(query);
        if (query.getId() != null && found.size() > 1) {
            LOG.warn(
                    "The directory has {} people of the id {}; the portal knows none of them",
                    found.size(),
                    query.getId());
            return List.of();
        }
        return query.getIds() == null ? found : oneEach(found);
    }

    /** Of two whose ids a directory takes for the same, the portal knows neither. */
    private static List<User> oneEach(List<User> found) {
        var byId = found.stream().collect(groupingBy(person -> person.getId().toLowerCase(Locale.ROOT)));
        return byId.values().stream()
                .filter(same -> same.size() == 1)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected List<User> findUsersByGroupId(LdapUserQueryImpl query) {
        return group(query.getGroupId())
                .map(group -> client.values(group.getDn(), ldapConfiguration.getGroupMemberAttribute()).stream())
                .orElseGet(Stream::empty)
                .flatMap(member -> member(query, member).stream())
                .skip(query.getFirstResult())
                .limit(query.getMaxResults())
                .toList();
    }

    private Optional<User> member(LdapUserQueryImpl query, String member) {
        if (ldapConfiguration.isUsePosixGroups()) {
            var ofThatId = new LdapUserQueryImpl(ldapConfiguration);
            ofThatId.userId(member);
            return findUserByQueryCriteria(ofThatId).stream().findFirst();
        }
        return client.entry(member, getUserSearchFilter(query))
                .map(this::transformUser)
                .filter(person -> person.getId() != null && isAuthenticatedAndAuthorized(person.getId()))
                .map(person -> person);
    }

    @Override
    protected String getUserSearchFilter(LdapUserQueryImpl query) {
        return new SearchFilter(ldapConfiguration.getUserSearchFilter())
                .with(ldapConfiguration.getUserIdAttribute(), query.getId())
                .withOneOf(ldapConfiguration.getUserIdAttribute(), query.getIds())
                .with(ldapConfiguration.getUserEmailAttribute(), query.getEmail())
                .like(ldapConfiguration.getUserEmailAttribute(), query.getEmailLike())
                .with(ldapConfiguration.getUserFirstnameAttribute(), query.getFirstName())
                .like(ldapConfiguration.getUserFirstnameAttribute(), query.getFirstNameLike())
                .with(ldapConfiguration.getUserLastnameAttribute(), query.getLastName())
                .like(ldapConfiguration.getUserLastnameAttribute(), query.getLastNameLike())
                .toString();
    }

    @Override
    public List<Group> findGroupByQueryCriteria(LdapGroupQuery query) {
        var member = query.getUserId();
        // Directories may write down nobody as a member of a group that has none.
        var isUnknown = member != null && findUserById(member) == null;
        return isUnknown ? List.of() : super.findGroupByQueryCriteria(query);
    }

    private Optional<LdapGroupEntity> group(String id) {
        return Optional.ofNullable((LdapGroupEntity) findGroupById(id)).filter(group -> id.equals(group.getId()));
    }

    @Override
    protected String getGroupSearchFilter(LdapGroupQuery query) {
        return new SearchFilter(ldapConfiguration.getGroupSearchFilter())
                .with(ldapConfiguration.getGroupIdAttribute(), inDirectory(query.getId()))
                .withOneOf(ldapConfiguration.getGroupIdAttribute(), inDirectory(query.getIds()))
                .with(ldapConfiguration.getGroupNameAttribute(), query.getName())
                .like(ldapConfiguration.getGroupNameAttribute(), query.getNameLike())
                .with(ldapConfiguration.getGroupMemberAttribute(), memberName(query.getUserId()))
                .toString();
    }

    private @Nullable String memberName(@Nullable String user) {
        return user == null || ldapConfiguration.isUsePosixGroups() ? user : getDnForUser(user);
    }

    private @Nullable String inDirectory(@Nullable String group) {
        return group == null ? null : names.inDirectory(group);
    }

    private String @Nullable [] inDirectory(String @Nullable [] groups) {
        return groups == null ? null : Stream.of(groups).map(names::inDirectory).toArray(String[]::new);
    }

    /** Somebody whose id the portal could not use elsewhere is nobody here. */
    @Override
    protected boolean isAuthenticatedAndAuthorized(String userId) {
        return goodId.test(userId) && super.isAuthenticatedAndAuthorized(userId);
    }

    @Override
    protected GroupEntity transformGroup(SearchResult found) {
        var group = super.transformGroup(found);
        if (group.getId() != null) {
            group.setId(names.here(group.getId()).orElse(NONE_OF_OURS));
        }
        return group;
    }

    @Override
    protected boolean isAuthorizedToReadGroup(String groupId) {
        return !groupId.equals(NONE_OF_OURS) && super.isAuthorizedToReadGroup(groupId);
    }
}
