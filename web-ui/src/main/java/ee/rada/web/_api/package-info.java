/** Questions over HTTP, and the description of the whole API (OpenAPI 3.1). */
@NullMarked
package ee.rada.web._api;

import org.jspecify.annotations.NullMarked;
