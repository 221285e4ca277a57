package org.workspacesportal.supply;

import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.workspacesportal.catalog.Offer;

/** Knows which offers could not be had when AWS was last asked; what it did not say counts as there. */
@Service
public class Supply {

    /** What somebody is told who asks for such an offer all the same; it may be otherwise in a moment. */
    public static final String NOT_TO_BE_HAD = "offer-not-to-be-had";

    private static final Logger LOG = LoggerFactory.getLogger(Supply.class);

    private volatile Map<String, Lack> lacking = Map.of();
    private volatile boolean lacksAll;

    /** Whether an offer can be asked for. */
    public boolean has(Offer offer) {
        return !notToBeHad().contains(offer.id());
    }

    /**
     * The ids of the offers nobody can ask for. Where AWS seems to have none at all, the portal rather asks the wrong account: then nobody is refused, and
     * the admins are told.
     */
    public Set<String> notToBeHad() {
        return lacksAll ? Set.of() : lacking.keySet();
    }

    /** What offers lack, by their ids, for those who look after the catalogue. */
    public Map<String, Lack> lacking() {
        return lacking;
    }

    /**
     * Notes what AWS lacks.
     *
     * @param all whether that is every offer there is
     */
    void note(Map<String, Lack> lacks, boolean all) {
        if (!lacks.equals(lacking)) {
            LOG.warn(
                    "Offers whose bundle or directory AWS does not have{}: {}",
                    all ? ", all there are, so this may be the wrong account or region, and nothing is refused" : "",
                    lacks);
        }
        lacksAll = all;
        lacking = lacks;
    }
}
