package org.workspacesportal.aws;

import java.io.IOException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Lets calls end when their time is over. The SDK aborts such a call and waits for that, and the JDK's client does not abort what it is reading: a call whose answer
 * came a byte at a time lasted as long as it did. So nobody waits for the abort; the reader, whom the SDK has interrupted as well, gives up before its next byte.
 */
final class PromptAborts implements SdkHttpClient {

    private final SdkHttpClient client;

    PromptAborts(SdkHttpClient client) {
        this.client = client;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new Request(client.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }

    private record Request(ExecutableHttpRequest request) implements ExecutableHttpRequest {

        @Override
        public HttpExecuteResponse call() throws IOException {
            return request.call();
        }

        @Override
        public void abort() {
            var aborting = new Thread(request::abort, "aws-abort");
            aborting.setDaemon(true);
            aborting.start();
        }
    }
}
