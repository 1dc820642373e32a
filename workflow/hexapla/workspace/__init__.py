"""The workspace: configuration, paths and files. The only code that touches the project's files."""
