package org.workspacesportal.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.workspacesportal.maillink.LinkSettings.Links;
import org.workspacesportal.request.Channel;

class ApprovalSettingsTest {

    private final ApprovalSettings settings = new ApprovalSettings(Duration.ofDays(7), Duration.ZERO);

    @Test
    void onlyWhatAnOpenLinkDecidedIsHeldForASecondLook() {
        assertThat(settings.undoWindow(Channel.MAIL_LINK, Links.OPEN)).isEqualTo(Duration.ofSeconds(6));
        assertThat(settings.undoWindow(Channel.PORTAL, Links.OPEN)).isZero();
        assertThat(settings.undoWindow(Channel.MAIL_LINK, Links.SIGN_IN)).isZero();
    }
}
