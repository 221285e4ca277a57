package org.workspacesportal.announcement;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Carries an announcement to its chat channel, once; trying again is the engine's to do. */
@Component
class Messenger {

    private final AnnouncementSettings settings;
    private final Clock clock;
    private final HttpClient http;

    Messenger(AnnouncementSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                // A redirect could lead to an address that was not checked.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /**
     * Posts JSON.
     *
     * @throws AnnouncementNotSent unless the answer is 2xx
     */
    void post(Webhook webhook, String json) {
        if (!settings.allowPrivateAddresses()) {
            requirePublicAddress(webhook);
        }
        var request = HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json));
        if (webhook.secret() != null) {
            request.header(Signature.HEADER, Signature.of(json, webhook.secret(), clock.instant()));
        }
        var status = send(webhook, request.build());
        if (status < 200 || status > 299) {
            throw new AnnouncementNotSent(webhook, "answered " + status);
        }
    }

    /** Java keeps what it looked up for half a minute: the connection made right after this goes to an address seen here. */
    private static void requirePublicAddress(Webhook webhook) {
        try {
            var addresses = InetAddress.getAllByName(webhook.host());
            if (!Arrays.stream(addresses).allMatch(PublicInternet::contains)) {
                throw new AnnouncementNotSent(
                        webhook,
                        "is not on the public internet, and portal.announcements.allow-private-addresses is not set");
            }
        } catch (UnknownHostException unknown) {
            throw new AnnouncementNotSent(webhook, "is not known", unknown);
        }
    }

    private int send(Webhook webhook, HttpRequest request) {
        // The timeout of a request ends with the headers of its answer; a body could still take forever.
        var answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new AnnouncementNotSent(webhook, "did not answer within " + settings.timeout(), late);
        } catch (ExecutionException failed) {
            throw new AnnouncementNotSent(webhook, "could not be reached", failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new AnnouncementNotSent(webhook, "had no time to answer", stopping);
        }
    }
}
