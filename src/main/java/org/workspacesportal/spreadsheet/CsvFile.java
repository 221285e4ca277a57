package org.workspacesportal.spreadsheet;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table that a browser keeps as a file. */
public final class CsvFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    /** An address that is the table itself, so that a page can carry it and nobody has to keep it until it is asked for. */
    public static String asAddress(byte[] content) {
        return "data:" + CSV + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    /** The answer that is the file. */
    public static ResponseEntity<byte[]> of(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, keptAs(name))
                .body(content);
    }

    /** Begins an answer whose content is written row by row. */
    public static void begin(HttpServletResponse response, String name) {
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, keptAs(name));
    }

    private static String keptAs(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
