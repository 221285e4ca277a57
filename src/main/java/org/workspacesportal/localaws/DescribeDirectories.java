package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Tells about the one directory whose people can have desktops. */
final class DescribeDirectories implements Operation {

    private static final String NAME = "Demo directory";
    private static final Map<String, String> FILTERED_BY =
            Map.of("WORKSPACE_TYPE", "PERSONAL", "USER_IDENTITY_TYPE", "AWS_DIRECTORY_SERVICE");

    @Override
    public JsonNode perform(Input input) {
        var ids = input.texts("DirectoryIds", Shape.DIRECTORY_ID, 1, Page.MAX_SIZE);
        var names = input.texts("WorkspaceDirectoryNames", Shape.DIRECTORY_NAME, 1, Page.MAX_SIZE);
        input.number("Limit", 1, Page.MAX_SIZE);
        var token = input.text("NextToken", Shape.PAGE_TOKEN);
        var wanted = input.structures("Filters", 1, Page.MAX_SIZE).stream()
                .map(DescribeDirectories::lets)
                .toList();
        input.accept();
        if (token != null) {
            throw CallRefused.invalid("The specified NextToken is not valid for this request.");
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("Directories");
        if (isOrEmpty(ids, LocalAws.DIRECTORY_ID) && isOrEmpty(names, NAME) && !wanted.contains(false)) {
            list.add(directory());
        }
        return answer;
    }

    private static boolean lets(Input filter) {
        var name = filter.requiredText("Name", Shape.DIRECTORY_FILTER);
        return filter.texts("Values", Shape.sized(0, 64), 1, Page.MAX_SIZE).contains(FILTERED_BY.get(name));
    }

    private static boolean isOrEmpty(List<String> asked, String actual) {
        return asked.isEmpty() || asked.contains(actual);
    }

    private static ObjectNode directory() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("DirectoryId", LocalAws.DIRECTORY_ID)
                .put("Alias", "demo")
                .put("DirectoryName", "corp.example.com")
                .put("WorkspaceDirectoryName", NAME)
                .put("RegistrationCode", LocalAws.REGISTRATION_CODE)
                .put("DirectoryType", "SIMPLE_AD")
                .put("UserIdentityType", "AWS_DIRECTORY_SERVICE")
                .put("WorkspaceType", "PERSONAL")
                .put("State", "REGISTERED")
                .put("Tenancy", "SHARED")
                .put("CustomerUserName", "Administrator");
        json.putArray("SubnetIds").add(LocalAws.SUBNET_ID);
        json.putArray("DnsIpAddresses").add("10.0.0.2");
        return json;
    }
}
