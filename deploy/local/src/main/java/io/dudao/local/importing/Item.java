package io.dudao.local.importing;

import java.util.Map;

/**
 * A row as it is sent.
 *
 * @param line where it stands in its file
 * @param id the natural id under which it is sent
 * @param body the JSON item of the batch
 */
record Item(int line, String id, Map<String, Object> body) {}
