package org.workspacesportal.aws;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A further AWS account, or a further region of one, that has directories.
 *
 * @param directories {@code d-…}, those that are there
 * @param region its region, such as {@code eu-west-1}; the portal's own where none is said
 * @param role ARN of the role that the portal takes on there; where none is said it calls as itself
 * @param externalId what the role's trust policy asks for, if it does
 * @param callsPerSecond how many WorkSpaces calls AWS allows there; as in the portal's own account where nothing is said
 * @param burst how many of them may follow each other at once; as in the portal's own account where nothing is said
 */
record AccountSettings(
        @DefaultValue @NotEmpty
        Set<@Pattern(regexp = "d-[0-9a-z]{8,63}", message = "is not the id of a directory") String> directories,

        @Nullable String region,

        @Nullable @Pattern(regexp = "arn:aws[a-z-]*:iam::\\d{12}:role/.+", message = "is not the ARN of a role")
        String role,

        @Nullable String externalId,
        @Nullable @Positive Double callsPerSecond,
        @Nullable @Min(1) Integer burst) {}
