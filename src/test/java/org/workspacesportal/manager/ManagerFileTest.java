package org.workspacesportal.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ManagerFileTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final Path file;

    ManagerFileTest(@TempDir Path folder) {
        this.file = folder.resolve("managers.csv");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "plain                   | user,manager~anna,boss~           | anna              | boss",
                "CRLF                    | user,manager^~anna,boss^~         | anna              | boss",
                "no line end             | user,manager~ben,x~anna,boss      | anna              | boss",
                "byte order mark         | \uFEFFuser,manager~anna,boss~     | anna              | boss",
                "blanks around           | ' user , manager ~ anna , boss '  | anna              | boss",
                "empty lines             | user,manager~~anna,boss~~         | anna              | boss",
                "quotes                  | 'user,manager~\"anna\",\"boss\"~' | anna              | boss",
                "comma within quotes     | 'user,manager~\"b,anna\",boss~'   | b,anna            | boss",
                "quotes within quotes    | 'user,manager~\"a\"\"b\",boss~'   | 'a\"b'            | boss",
                "line within quotes      | 'user,manager~\"a~b\",boss~'      | 'a~b'             | boss",
                "other letters           | user,manager~jürgen,Łukasz~       | jürgen            | Łukasz",
                "other order and columns | name,manager,user~A B,boss,anna~  | anna              | boss",
                "an address              | user,manager~anna@example.com,b.c | anna@example.com  | b.c",
                "nobody                  | user,manager~anna,~               | anna              | ",
                "unknown                 | user,manager~anna,boss~           | Anna              | ",
                "header only             | user,manager                      | anna              | ",
            })
    void whatItSays(String what, String content, String user, String manager) {
        write(lines(content), START);

        assertThat(new ManagerFile(file).managerOf(lines(user)).orElse(null)).isEqualTo(manager);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "''                                     | line 1: the columns must be named user,manager",
                "anna,boss~                             | line 1: the columns must be named user,manager",
                "user;manager~anna;boss~                | line 1: the columns must be named user,manager",
                "user,User,manager,manager~             | duplicate",
                "user,manager~anna,boss~ben~            | line 3: it has 1 values",
                "user,manager~anna,boss,x~              | line 2: it has 3 values",
                "user,manager~anna,boss~anna,other~     | line 3: anna has been there before",
                "user,manager~anna,~anna,boss           | line 3: anna has been there before",
                "user,manager~anna,boss~ ,boss~         | line 3: it names no user",
                "'user,manager~anna,boss~\"ben\"x,boss' | line: 3",
                "'user,manager~anna,boss~\"ben,boss~'   | line 3",
            })
    void whatIsNotClearStopsTheStartWithItsLine(String content, String why) {
        write(lines(content), START);

        assertThatThrownBy(() -> new ManagerFile(file))
                .isInstanceOf(ManagerFileUnusable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("portal.people.manager.file")
                .message()
                .containsIgnoringCase(why);
    }

    @Test
    void anotherEncodingIsNamed() throws IOException {
        Files.write(file, "user,manager\nanna,boss\njürgen,boss\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new ManagerFile(file)).hasMessageContaining("line 3: it is not in UTF-8");
    }

    @Test
    void whatIsNoFileStopsTheStart() throws IOException {
        assertThatThrownBy(() -> new ManagerFile(file)).hasMessageContaining("it does not exist");

        Files.createDirectory(file);
        assertThatThrownBy(() -> new ManagerFile(file)).isInstanceOf(ManagerFileUnusable.class);
    }

    @Test
    void aLaterVersionIsTakenUp() {
        write("user,manager\nanna,boss\n", START);
        var managers = new ManagerFile(file);

        write("user,manager\nanna,lisa\n", START.plusNanos(1_000_000));
        assertThat(managers.managerOf("anna")).as("same size, another time").contains("lisa");

        write("user,manager\nanna,carla\n", START.plusNanos(1_000_000));
        assertThat(managers.managerOf("anna")).as("same time, another size").contains("carla");

        write("user,manager\nanna,ben\n", START.minusSeconds(60));
        assertThat(managers.managerOf("anna")).as("an older file in its place").contains("ben");
    }

    @Test
    void aLaterVersionThatCannotBeUsedIsToldOnceAndTheLastGoodOneGoesOn(CapturedOutput log) throws IOException {
        write("user,manager\nanna,boss\n", START);
        var managers = new ManagerFile(file);

        write("user,manager\nanna\n", START.plusSeconds(1));
        assertThat(managers.managerOf("anna")).contains("boss");
        assertThat(managers.managerOf("anna")).contains("boss");
        assertThat(log.getOut()).contains("line 2: it has 1 values").satisfies(text -> warnings(text, 1));

        Files.delete(file);
        assertThat(managers.managerOf("anna")).contains("boss");
        assertThat(managers.managerOf("anna")).contains("boss");
        assertThat(log.getOut()).contains("it does not exist").satisfies(text -> warnings(text, 2));

        write("user,manager\nanna,lisa\n", START.plusSeconds(2));
        assertThat(managers.managerOf("anna")).contains("lisa");
        assertThat(log.getOut()).satisfies(text -> warnings(text, 2));
    }

    private static void warnings(String log, int count) {
        assertThat(log.lines().filter(line -> line.contains("WARN"))).hasSize(count);
    }

    private void write(String content, Instant modified) {
        try {
            Files.writeString(file, content);
            Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The tables above are read line by line themselves. */
    private static String lines(String text) {
        return text.replace('~', '\n').replace('^', '\r');
    }
}
