package main

import pressroomv1 "github.com/openpressroom/pressroom/api/pressroom/v1"

func writeReport(c console, r *pressroomv1.ParseReleaseResponse) error { return writeJSON(c.out, r) }
