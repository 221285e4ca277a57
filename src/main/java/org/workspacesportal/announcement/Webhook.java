package org.workspacesportal.announcement;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.announcement.AnnouncementSettings.WebhookSettings;

/**
 * A chat channel we may write to. Whoever knows the address may write there, too: of it, only the host is ever shown.
 *
 * @param group id of the group that reads there
 * @param url where to post
 * @param secret key with which announcements are signed, if they are
 */
record Webhook(String group, URI url, @Nullable String secret) {

    private static final String SETTINGS = "portal.announcements.";

    /**
     * The webhook of a group, checked.
     *
     * @throws IllegalArgumentException naming the setting that cannot be used
     */
    static Webhook of(String group, WebhookSettings settings, boolean allowHttp) {
        var setting = SETTINGS + "webhooks." + group;
        var secret = settings.secret();
        if (secret != null && secret.isBlank()) {
            throw new IllegalArgumentException(setting + ".secret is empty: set it, or leave it out to sign nothing");
        }
        return new Webhook(group, checked(setting + ".url", settings.url(), allowHttp), secret);
    }

    private static URI checked(String setting, @Nullable String text, boolean allowHttp) {
        var url = parsed(setting, text == null ? "" : text);
        var http = "http".equalsIgnoreCase(url.getScheme());
        if (!http && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException(setting + " must be an absolute address that begins with https://");
        }
        if (http && !allowHttp) {
            throw new IllegalArgumentException(
                    setting + " begins with http://, which " + SETTINGS + "allow-http does not allow");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(setting + " must not hold a user name or password");
        }
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > 65535) {
            throw new IllegalArgumentException(setting + " must name a host and, if any, a port up to 65535");
        }
        return url;
    }

    private static URI parsed(String setting, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            // Without the cause, which repeats the address.
            throw new IllegalArgumentException(setting + " is no address: " + malformed.getReason());
        }
    }

    String host() {
        return url.getHost();
    }

    @Override
    public String toString() {
        return "webhook of " + group + " at " + host();
    }
}
