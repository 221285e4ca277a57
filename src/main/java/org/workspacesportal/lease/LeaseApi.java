package org.workspacesportal.lease;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.workspacesportal.request.Channel;

/** Leases for programs. */
@RestController
@RequestMapping("/api/desktops/{id}/lease")
class LeaseApi {

    private final LeaseRights rights;
    private final Terms terms;

    LeaseApi(LeaseRights rights, Terms terms) {
        this.rights = rights;
        this.terms = terms;
    }

    /** Until when a desktop is its owner's. */
    @GetMapping
    LeaseView get(@PathVariable String id, Principal person) {
        return rights.lease(id, person);
    }

    /** Moves the last day, {@code {"lastDay": "2027-03-31"}}; admins may say null, for without end. */
    @PutMapping
    LeaseView renew(@PathVariable String id, @RequestBody Map<String, @Nullable Object> fields, Principal person) {
        rights.lease(id, person);
        rights.renew(id, LeaseForm.of(fields, terms.today()), person, Channel.API);
        return rights.lease(id, person);
    }
}
