package org.workspacesportal.onboarding;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table that a browser keeps as a file. */
final class CsvFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private CsvFile() {}

    /** An address that is the table itself, so that a page can carry it and nobody has to keep it until it is asked for. */
    static String asAddress(byte[] content) {
        return "data:" + CSV + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    static ResponseEntity<byte[]> of(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
