package io.dudao.kit.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Opens XLSX files as a spreadsheet program does: by the directory at the file's end. */
final class Workbooks {
    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-fA-F]+);");

    private Workbooks() {}

    /** The XML of the first sheet; fails unless the file is whole. */
    static String firstSheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"}) {
                    if (zip.getEntry(part) == null) {
                        throw new AssertionError("the workbook has no " + part);
                    }
                }
                try (var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                    String xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
                    return REFERENCE.matcher(xml).replaceAll(Workbooks::character);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String character(MatchResult reference) {
        return Character.toString(Integer.parseInt(reference.group(1), 16));
    }
}
