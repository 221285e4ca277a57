package org.workspacesportal.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workspacesportal.request.InvalidInput;

/** The fields of a page's form as a browser sends them: each once, wherever it stands. */
public final class SentFields {

    private static final String PROOF_THAT_THE_FORM_IS_OURS = "_csrf";

    private SentFields() {}

    /**
     * The fields by name.
     *
     * @throws InvalidInput naming a field that came with several values, of which nobody could say which counts
     */
    public static Map<String, String> each(Map<String, List<String>> sent) {
        var fields = new HashMap<String, String>();
        sent.forEach((name, values) -> {
            if (values.size() > 1) {
                throw new InvalidInput(name, "sent-twice");
            }
            fields.put(name, values.get(0));
        });
        fields.remove(PROOF_THAT_THE_FORM_IS_OURS);
        return fields;
    }
}
