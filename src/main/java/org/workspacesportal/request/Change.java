package org.workspacesportal.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What is to change about a desktop that is there; how it runs and what it costs afterwards stands in the order.
 *
 * @param kind what is changed
 * @param workspaceId id of the desktop in AWS, {@code ws-…}
 * @param computeType the compute type it is to have, of such a change only
 * @param sizeGib how large the volume is to be, in GiB, of such a change only
 * @param autoStopMinutes after how many idle minutes it is to stop, where that is to be another time
 * @param nameBefore what the desktop is called until then, null of changes older than this fact
 * @param sizeGibBefore how large that volume is until then, in GiB, null where nobody knows
 * @param costBefore what a month costs until then, null where nobody knows
 */
public record Change(
        @Column("change_kind") ChangeKind kind,
        @Column("change_workspace_id") String workspaceId,
        @Column("change_compute_type") @Nullable String computeType,
        @Column("change_size_gib") @Nullable Integer sizeGib,
        @Column("change_auto_stop_minutes") @Nullable Integer autoStopMinutes,
        @Column("change_name_before") @Nullable String nameBefore,
        @Column("change_size_gib_before") @Nullable Integer sizeGibBefore,
        @Column("change_cost_before") @Nullable BigDecimal costBefore) {

    /** What is to change, as it is said to people. */
    Said said(WorkspaceOrder after) {
        return switch (kind) {
            case BUNDLE, COMPUTE_TYPE -> Said.of("change.what." + kind, after.offerName());
            case ROOT_VOLUME, USER_VOLUME ->
                sizeGibBefore == null
                        ? Said.of("change.what." + kind, String.valueOf(sizeGib))
                        : Said.of(
                                "change.what." + kind + ".from",
                                String.valueOf(sizeGib),
                                String.valueOf(sizeGibBefore));
            case RUNNING_MODE ->
                after.runningMode() == RunningMode.ALWAYS_ON
                        ? Said.of("change.what.ALWAYS_ON")
                        : Said.of("change.what.AUTO_STOP", String.valueOf(autoStopMinutes));
            case REBUILD, RESTORE, GIVE_BACK -> Said.of("change.what." + kind);
        };
    }
}
