package org.workspacesportal.supply;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.workspacesportal.catalog.Offer;

/** Knows which offers could not be had when AWS was last asked; what it did not say counts as there. */
@Service
public class Supply {

    private static final Logger LOG = LoggerFactory.getLogger(Supply.class);

    private volatile Map<String, Lack> lacking = Map.of();

    /** What an offer lacks, if anything. */
    public Optional<Lack> lack(Offer offer) {
        return Optional.ofNullable(lacking.get(offer.id()));
    }

    /** What offers lack, by their ids. */
    public Map<String, Lack> lacking() {
        return lacking;
    }

    void note(Map<String, Lack> lacks) {
        if (!lacks.equals(lacking)) {
            LOG.warn("Offers that cannot be had, as AWS lacks their bundle or directory: {}", lacks);
        }
        lacking = lacks;
    }
}
