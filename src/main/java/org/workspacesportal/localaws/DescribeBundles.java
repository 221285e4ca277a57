package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;

/** Tells which kinds of desktop there are; the account has no bundles of its own. */
final class DescribeBundles implements Operation {

    private static final long CREATED_AT = 1_700_000_000L;

    @Override
    public JsonNode perform(Input input) {
        var ids = input.texts("BundleIds", Shape.BUNDLE_ID, 1, Page.MAX_SIZE);
        var owner = input.text("Owner", Shape.ANY);
        var token = input.text("NextToken", Shape.PAGE_TOKEN);
        input.accept();
        if (!ids.isEmpty() && owner != null) {
            throw CallRefused.invalid("BundleIds and Owner cannot be given together.");
        }
        if (token != null) {
            throw CallRefused.invalid("The specified NextToken is not valid for this request.");
        }
        Predicate<Catalogue.Bundle> wanted =
                ids.isEmpty() ? bundle -> Catalogue.OWNER.equals(owner) : bundle -> ids.contains(bundle.id());
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("Bundles");
        Catalogue.BUNDLES.stream()
                .filter(wanted)
                .map(DescribeBundles::described)
                .forEach(list::add);
        return answer;
    }

    private static ObjectNode described(Catalogue.Bundle bundle) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("BundleId", bundle.id())
                .put("Name", bundle.name())
                .put("Owner", Catalogue.OWNER)
                .put(
                        "Description",
                        bundle.name() + ", " + bundle.rootGib() + " GB root, " + bundle.userGib() + " GB user")
                .put("State", "AVAILABLE")
                .put("BundleType", "REGULAR")
                .put("CreationTime", CREATED_AT)
                .put("LastUpdatedTime", CREATED_AT);
        json.putObject("ComputeType").put("Name", bundle.computeType());
        json.putObject("RootStorage").put("Capacity", Integer.toString(bundle.rootGib()));
        json.putObject("UserStorage").put("Capacity", Integer.toString(bundle.userGib()));
        return json;
    }
}
