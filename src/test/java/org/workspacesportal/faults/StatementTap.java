package org.workspacesportal.faults;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads enough of PostgreSQL's protocol to know what was said in a transaction when its COMMIT comes by. */
final class StatementTap implements Wiretap {

    /** Before its first message a client may ask for encryption: a message of eight bytes without a type. */
    private static final int ENCRYPTION = 80877103;

    private static final int GSS = 80877104;

    private final Node node;
    private final Ambush ambush;
    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
    private final Map<String, String> prepared = new HashMap<>();
    private final StringBuilder transaction = new StringBuilder();
    private boolean begun;
    private volatile String committing = "";

    StatementTap(Node node, Ambush ambush) {
        this.node = node;
        this.ambush = ambush;
    }

    @Override
    public boolean toServer(byte[] bytes, int length) {
        unread.write(bytes, 0, length);
        var all = ByteBuffer.wrap(unread.toByteArray());
        while (read(all)) {
            // There may be more of them.
        }
        unread.reset();
        unread.write(all.array(), all.position(), all.remaining());
        return committing.isEmpty() || !ambush.met(node, Point.Where.DATABASE, Point.When.BEFORE, committing);
    }

    @Override
    public boolean toClient(byte[] bytes, int length) {
        var committed = committing;
        committing = "";
        return committed.isEmpty() || !ambush.met(node, Point.Where.DATABASE, Point.When.AFTER, committed);
    }

    /** Reads one message if all of it is there. */
    private boolean read(ByteBuffer all) {
        var head = begun ? 5 : 4;
        if (all.remaining() < head) {
            return false;
        }
        var type = begun ? (char) all.get(all.position()) : 0;
        var end = all.position() + head - 4 + all.getInt(all.position() + head - 4);
        if (all.limit() < end) {
            return false;
        }
        var body = new byte[end - all.position() - head];
        all.position(all.position() + head).get(body);
        if (begun) {
            hear(type, new String(body, StandardCharsets.ISO_8859_1));
        } else {
            var code = ByteBuffer.wrap(body).getInt();
            begun = code != ENCRYPTION && code != GSS;
        }
        return true;
    }

    private void hear(char type, String body) {
        switch (type) {
            case 'P' -> prepared.put(part(body, 0), part(body, 1));
            case 'B' -> said(prepared.getOrDefault(part(body, 1), ""), body);
            case 'Q' -> said(part(body, 0), "");
            default -> {
                // Nothing that says what is done.
            }
        }
    }

    private void said(String sql, String values) {
        switch (sql) {
            case "BEGIN" -> transaction.setLength(0);
            case "COMMIT" -> {
                committing = transaction.toString();
                transaction.setLength(0);
            }
            default -> transaction.append(sql).append(' ').append(values).append('\n');
        }
    }

    private static String part(String body, int number) {
        return body.split("\0", -1)[number];
    }
}
