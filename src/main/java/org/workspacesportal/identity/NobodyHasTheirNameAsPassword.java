package org.workspacesportal.identity;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks, before the engine of a production starts, whether the people of a demo or others as careless are in its database. */
@Component
@Profile("production")
class NobodyHasTheirNameAsPassword extends AbstractProcessEnginePlugin {

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var careless = new ArrayList<String>();
        // Not by the identity service: a wrong password counts as an attempt and locks people out, and a directory
        // would be
        // asked for everybody.
        new JdbcTemplate(engine.getDataSource())
                .query(
                        "SELECT id_, salt_, pwd_ FROM " + engine.getDatabaseTablePrefix()
                                + "ACT_ID_USER WHERE pwd_ IS NOT NULL ORDER BY id_",
                        person -> {
                            var id = person.getString("id_");
                            var salted = EncryptionUtil.saltPassword(id, person.getString("salt_"));
                            if (engine.getPasswordManager().check(salted, person.getString("pwd_"))) {
                                careless.add(id);
                            }
                        });
        if (!careless.isEmpty()) {
            throw new PasswordsEverybodyKnows(careless);
        }
    }
}
