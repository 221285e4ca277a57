package org.workspacesportal.localaws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text must look like to be accepted; lengths, patterns and values are those of AWS's service model of 2015-04-08. */
record Shape(int min, int max, @Nullable Pattern pattern, List<String> values) {

    static final Shape ANY = sized(0, Integer.MAX_VALUE);
    static final Shape DIRECTORY_ID = sized(10, 65).matching("^(d-[0-9a-f]{8,63}$)|(wsd-[0-9a-z]{8,63}$)");
    static final Shape DIRECTORY_NAME = ANY.matching("^[a-zA-Z0-9][a-zA-Z0-9_.\\s-]{1,64}$");
    static final Shape WORKSPACE_ID = ANY.matching("^ws-[0-9a-z]{8,63}$");
    static final Shape WORKSPACE_NAME = ANY.matching("^[a-zA-Z0-9_()][a-zA-Z0-9_.()-]{1,63}$");
    static final Shape BUNDLE_ID = ANY.matching("^wsb-[0-9a-z]{8,63}$");
    static final Shape USER_NAME = sized(1, 63);
    static final Shape PAGE_TOKEN = sized(1, 2048);
    static final Shape RESOURCE_ID = sized(1, Integer.MAX_VALUE);
    static final Shape TAG_KEY = sized(1, 127);
    static final Shape TAG_VALUE = sized(0, 255);
    static final Shape RUNNING_MODE = oneOf("AUTO_STOP", "ALWAYS_ON", "MANUAL");
    static final Shape TARGET_STATE = oneOf("AVAILABLE", "ADMIN_MAINTENANCE");
    static final Shape DATA_REPLICATION = oneOf("NO_REPLICATION", "PRIMARY_AS_SOURCE");
    static final Shape PROTOCOL = oneOf("PCOIP", "WSP");
    static final Shape DIRECTORY_FILTER = oneOf("USER_IDENTITY_TYPE", "WORKSPACE_TYPE");
    static final Shape OPERATING_SYSTEM = oneOf(
            "AMAZON_LINUX_2",
            "UBUNTU_18_04",
            "UBUNTU_20_04",
            "UBUNTU_22_04",
            "UNKNOWN",
            "WINDOWS_10",
            "WINDOWS_11",
            "WINDOWS_7",
            "WINDOWS_SERVER_2016",
            "WINDOWS_SERVER_2019",
            "WINDOWS_SERVER_2022",
            "WINDOWS_SERVER_2025",
            "RHEL_8",
            "ROCKY_8");
    static final Shape COMPUTE_TYPE = oneOf(
            "VALUE",
            "STANDARD",
            "PERFORMANCE",
            "POWER",
            "GRAPHICS",
            "POWERPRO",
            "GENERALPURPOSE_4XLARGE",
            "GENERALPURPOSE_8XLARGE",
            "GRAPHICSPRO",
            "GRAPHICS_G4DN",
            "GRAPHICSPRO_G4DN",
            "GRAPHICS_G6_XLARGE",
            "GRAPHICS_G6_2XLARGE",
            "GRAPHICS_G6_4XLARGE",
            "GRAPHICS_G6_8XLARGE",
            "GRAPHICS_G6_16XLARGE",
            "GRAPHICS_GR6_4XLARGE",
            "GRAPHICS_GR6_8XLARGE",
            "GRAPHICS_G6F_LARGE",
            "GRAPHICS_G6F_XLARGE",
            "GRAPHICS_G6F_2XLARGE",
            "GRAPHICS_G6F_4XLARGE",
            "GRAPHICS_GR6F_4XLARGE");

    static Shape sized(int min, int max) {
        return new Shape(min, max, null, List.of());
    }

    static Shape oneOf(String... values) {
        return new Shape(0, Integer.MAX_VALUE, null, List.of(values));
    }

    Shape matching(String regex) {
        return new Shape(min, max, Pattern.compile(regex), values);
    }

    /** The rule the text breaks, in AWS's words; empty when it keeps all of them. */
    Optional<String> ruleBrokenBy(String text) {
        if (text.length() < min) {
            return Optional.of("Member must have length greater than or equal to " + min);
        }
        if (text.length() > max) {
            return Optional.of("Member must have length less than or equal to " + max);
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return Optional.of("Member must satisfy regular expression pattern: " + pattern);
        }
        if (!values.isEmpty() && !values.contains(text)) {
            return Optional.of("Member must satisfy enum value set: " + values);
        }
        return Optional.empty();
    }
}
