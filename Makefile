.PHONY: demo test browser faults benchmark package

demo: ; mvn spring-boot:run
test: ; mvn verify
browser: ; mvn verify -Pbrowser
faults: ; mvn verify -Pfaults
benchmark: ; mvn verify -Pbenchmark
package: ; mvn package
