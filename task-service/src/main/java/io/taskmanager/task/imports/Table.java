package io.taskmanager.task.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) line by line, whether its cells are separated by commas, semicolons or tabs, with or without a BOM. */
final class Table implements Closeable {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final MappingIterator<String[]> rows;
    private final List<String> names;
    private int line;

    private Table(MappingIterator<String[]> rows) throws IOException {
        this.rows = rows;
        String[] head = next();
        names = head == null ? List.of() : namesOf(head);
    }

    static Table open(InputStream file) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), LONGEST_HEAD);
        text.mark(LONGEST_HEAD);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEAD - 1);
        char separator = separator(text);
        text.reset();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        return new Table(CSV.readerFor(String[].class).with(schema).readValues(text));
    }

    /** The names of the columns; one without a name is called by its number. */
    List<String> names() {
        return names;
    }

    /** Where the row that {@link #next} gave begins, from 1. */
    int line() {
        return line;
    }

    /** The cells of the next row; null at the end. */
    String @Nullable [] next() throws IOException {
        try {
            line = rows.getParser().currentLocation().getLineNr();
            if (!rows.hasNextValue()) {
                return null;
            }
            line = Math.max(line, rows.getParser().currentTokenLocation().getLineNr());
            return rows.nextValue();
        } catch (JsonProcessingException e) {
            throw UnreadableFile.of(e);
        } catch (RuntimeJsonMappingException e) {
            throw new UnreadableFile("The file cannot be read after line %d.".formatted(line));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static List<String> namesOf(String[] head) {
        List<String> names = new ArrayList<>();
        for (String name : head) {
            String plain = name.strip();
            names.add(plain.isEmpty() || names.contains(plain) ? "column " + (names.size() + 1) : plain);
        }
        return List.copyOf(names);
    }

    /** The one that the first line has most of. */
    private static char separator(Reader text) throws IOException {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = 0; i < LONGEST_HEAD - 2; i++) {
            int each = text.read();
            if (each < 0 || each == '\n') {
                break;
            }
            commas += each == ',' ? 1 : 0;
            semicolons += each == ';' ? 1 : 0;
            tabs += each == '\t' ? 1 : 0;
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
