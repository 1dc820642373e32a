"""The pages of the set: what goes out through the templates. The only home of jinja2 and nh3."""
