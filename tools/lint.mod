module github.com/openpressroom/pressroom/tools/lint

go 1.26.0
