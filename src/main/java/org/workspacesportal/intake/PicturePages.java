package org.workspacesportal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.workspacesportal.diagram.BpmnPicture;
import org.workspacesportal.portal.VisibleRequests;
import org.workspacesportal.process.WhereItStands;

/** The picture of a request's process, with the steps marked at which it is. */
@Controller
class PicturePages {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    private final VisibleRequests visible;
    private final WhereItStands whereItStands;
    /** Models do not change: what is another is another version. */
    private final Map<String, BpmnPicture> pictures = new ConcurrentHashMap<>();

    PicturePages(VisibleRequests visible, WhereItStands whereItStands) {
        this.visible = visible;
        this.whereItStands = whereItStands;
    }

    @GetMapping("/requests/{number}/picture.svg")
    ResponseEntity<String> picture(@PathVariable String number, Principal person) {
        var request = visible.get(number, person);
        var standing = whereItStands.of(number, request.change() != null);
        var picture = pictures.computeIfAbsent(standing.model(), this::draw);
        return ResponseEntity.ok().contentType(SVG).body(picture.svg(standing.steps()));
    }

    private BpmnPicture draw(String model) {
        try (var bpmn = whereItStands.bpmn(model)) {
            return BpmnPicture.of(bpmn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
