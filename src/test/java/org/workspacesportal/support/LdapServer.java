package org.workspacesportal.support;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.util.LDAPSDKException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** A directory of people, as a real LDAP server on this machine. */
public final class LdapServer implements AutoCloseable {

    public static final String USER = "cn=portal,dc=example,dc=com";
    public static final String PASSWORD = "secret";

    private final InMemoryDirectoryServer server;
    private final Semaphore goodbyes = new Semaphore(0);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean bindsNever;
    private volatile boolean findsNever;
    private volatile boolean mentionsOthers;
    private volatile boolean isAway;

    public LdapServer() throws LDAPSDKException {
        var config = new InMemoryDirectoryServerConfig("dc=example,dc=com");
        config.setListenerConfigs(
                new InMemoryListenerConfig("people", InetAddress.getLoopbackAddress(), 0, new Doors(), null, null));
        config.addAdditionalBindCredentials(USER, PASSWORD);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        config.addInMemoryOperationInterceptor(new Moods());
        config.setSchema(null);
        server = new InMemoryDirectoryServer(config);
        server.startListening();
        add("dn: dc=example,dc=com", "objectClass: domain", "dc: example");
        add("dn: ou=people,dc=example,dc=com", "objectClass: organizationalUnit", "ou: people");
        add("dn: ou=board,dc=example,dc=com", "objectClass: organizationalUnit", "ou: board");
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    public void add(String... lines) throws LDAPSDKException {
        server.add(lines);
    }

    public void neverBinds() {
        bindsNever = true;
    }

    public void neverFinds() {
        findsNever = true;
    }

    /** From now on it answers nobody, until it is back. */
    public void isAway(boolean away) {
        isAway = away;
    }

    public void change(String... lines) throws LDAPSDKException {
        server.modify(lines);
    }

    public void mentionsOthers() {
        mentionsOthers = true;
    }

    /** Waits until a client has left. */
    public boolean hasBeenLeft() throws InterruptedException {
        return goodbyes.tryAcquire(10, TimeUnit.SECONDS);
    }

    public void stop() {
        end.countDown();
        server.shutDown(true);
    }

    @Override
    public void close() {
        stop();
    }

    /** What a server does on a bad day. */
    private final class Moods extends InMemoryOperationInterceptor {

        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
            if (isAway) {
                throw new LDAPException(ResultCode.UNAVAILABLE);
            }
            if (bindsNever) {
                awaitEnd();
            }
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
            if (findsNever) {
                awaitEnd();
            }
            if (mentionsOthers) {
                request.sendSearchReference(
                        new SearchResultReference(new String[] {"ldap://127.0.0.1:1/dc=other"}, null));
            }
        }

        private void awaitEnd() {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Its connections say when they end; the server itself does not. */
    private final class Doors extends ServerSocketFactory {

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket(port, backlog, InetAddress.getLoopbackAddress());
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return new ServerSocket(port, backlog, address) {
                @Override
                public Socket accept() throws IOException {
                    var connection = new Socket() {
                        @Override
                        public synchronized void close() throws IOException {
                            if (!isClosed()) {
                                goodbyes.release();
                            }
                            super.close();
                        }
                    };
                    implAccept(connection);
                    return connection;
                }
            };
        }
    }
}
