package org.workspacesportal.session;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Keeps sessions in the database. */
@Configuration
class SessionConfiguration implements BeanClassLoaderAware {

    /** The last of two calls that write the same wins, and neither stumbles over a session that another has just ended. */
    private static final String NEW_ATTRIBUTE_POSTGRES = """
            INSERT INTO %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            SELECT S.PRIMARY_ID, N.NAME, N.BYTES
            FROM (SELECT CAST(? AS char(36)) AS ID, CAST(? AS varchar) AS NAME, CAST(? AS bytea) AS BYTES) N
            JOIN %TABLE_NAME% S ON S.PRIMARY_ID = N.ID
            FOR KEY SHARE OF S
            ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES
            """;

    private static final String NEW_ATTRIBUTE_H2 = """
            MERGE INTO %TABLE_NAME%_ATTRIBUTES A
            USING (SELECT S.PRIMARY_ID AS ID, N.NAME, N.BYTES
                   FROM (SELECT CAST(? AS char(36)) AS ID, CAST(? AS varchar(200)) AS NAME, CAST(? AS varbinary) AS BYTES) N
                   JOIN %TABLE_NAME% S ON S.PRIMARY_ID = N.ID) N
            ON (A.SESSION_PRIMARY_ID = N.ID AND A.ATTRIBUTE_NAME = N.NAME)
            WHEN MATCHED THEN UPDATE SET A.ATTRIBUTE_BYTES = N.BYTES
            WHEN NOT MATCHED THEN INSERT VALUES (N.ID, N.NAME, N.BYTES)
            """;

    private ClassLoader classes = SessionConfiguration.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader classes) {
        this.classes = classes;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> readableForOtherVersions() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new ReadableAttributes(classes));
        return sessions -> sessions.setConversionService(conversion);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writtenBySeveral(DataSource database)
            throws MetaDataAccessException {
        var product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
        var query = "PostgreSQL".equals(product) ? NEW_ATTRIBUTE_POSTGRES : NEW_ATTRIBUTE_H2;
        return sessions -> sessions.setCreateSessionAttributeQuery(query);
    }
}
