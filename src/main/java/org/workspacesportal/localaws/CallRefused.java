package org.workspacesportal.localaws;

import java.util.List;
import java.util.Map;

/** A call was not carried out; the caller is told by a status, an error code and a sentence, as AWS does. */
final class CallRefused extends RuntimeException {

    private final int status;
    private final String code;
    private final String sentence;
    private final Map<String, String> details;

    private CallRefused(int status, String code, String sentence, Map<String, String> details) {
        super(code + ": " + sentence, null, false, false);
        this.status = status;
        this.code = code;
        this.sentence = sentence;
        this.details = Map.copyOf(details);
    }

    static CallRefused because(String code, String sentence) {
        return new CallRefused(400, code, sentence, Map.of());
    }

    static CallRefused withStatus(int status, String code, String sentence) {
        return new CallRefused(status, code, sentence, Map.of());
    }

    static CallRefused invalid(String sentence) {
        return because("InvalidParameterValuesException", sentence);
    }

    static CallRefused unsupported(String sentence) {
        return because("OperationNotSupportedException", sentence);
    }

    static CallRefused unsupportedConfiguration(String sentence) {
        return because("UnsupportedWorkspaceConfigurationException", sentence);
    }

    static CallRefused inProgress() {
        return because("OperationInProgressException", "The WorkSpace is being changed already.");
    }

    static CallRefused wrongState(DesktopState state) {
        return because(
                "InvalidResourceStateException", "This cannot be done to a WorkSpace in the state " + state + ".");
    }

    static CallRefused unreadable(String sentence) {
        return because("SerializationException", sentence);
    }

    static CallRefused tooFast() {
        return because("ThrottlingException", "Rate exceeded");
    }

    static CallRefused constraintsBroken(List<String> violations) {
        var detected = violations.size() == 1 ? "1 validation error" : violations.size() + " validation errors";
        return because("ValidationException", detected + " detected: " + String.join("; ", violations));
    }

    static CallRefused notFound(String resourceId) {
        return new CallRefused(
                400,
                "ResourceNotFoundException",
                "The resource " + resourceId + " could not be found.",
                Map.of("ResourceId", resourceId));
    }

    static CallRefused internalFailure() {
        return withStatus(500, "InternalFailure", "The request processing has failed because of an unknown error.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }

    /** The further members of the error's body. */
    Map<String, String> details() {
        return details;
    }
}
