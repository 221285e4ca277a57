package org.workspacesportal.identity;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can look after a new installation. */
@Component
@Profile("production")
@DependsOn("groupRights")
@EnableConfigurationProperties(AdminSettings.class)
class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final AdminSettings settings;
    private final IdentityService identityService;
    private final StartLock lock;

    FirstAdmin(AdminSettings settings, IdentityService identityService, StartLock lock) {
        this.settings = settings;
        this.identityService = identityService;
        this.lock = lock;
    }

    @PostConstruct
    void moveIn() {
        // A directory brings its own admins.
        if (!identityService.isReadOnly()) {
            lock.alone(this::makeUnlessKnown);
        }
    }

    private void makeUnlessKnown() {
        if (identityService.createUserQuery().userId(settings.id()).count() == 0) {
            make();
            LOG.info(
                    "Made the first admin, {}. The setting of the password is not read again for them.", settings.id());
        } else if (identityService
                        .createGroupQuery()
                        .groupMember(settings.id())
                        .groupId(Groups.ADMINS)
                        .count()
                == 0) {
            LOG.warn("{} (portal.admin.id) is there, but no admin, and is not made one.", settings.id());
        }
    }

    private void make() {
        var admin = identityService.newUser(settings.id());
        admin.setFirstName(settings.firstName());
        admin.setLastName(settings.lastName());
        admin.setEmail(settings.mail());
        admin.setPassword(settings.password());
        identityService.saveUser(admin);
        List.of(Groups.EMPLOYEES, Groups.ADMINS)
                .forEach(group -> identityService.createMembership(settings.id(), group));
    }
}
