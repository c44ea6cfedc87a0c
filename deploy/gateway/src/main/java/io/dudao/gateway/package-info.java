/**
 * The gateway of one machine: routes, token check, limits and timeouts read from the Gateway API files that the cluster
 * applies. It owns no data and knows nothing of the services but their paths.
 */
@NullMarked
package io.dudao.gateway;

import org.jspecify.annotations.NullMarked;
