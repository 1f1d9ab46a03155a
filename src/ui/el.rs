//! One element type for every view. Leptos makes a type, and with it code, of each combination of tag, attributes and
//! children; this builder erases them, which is measured in `docs/decisions/0002-erased-views.md`.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;
use leptos::tachys::html::property::prop;
use leptos::web_sys::Event;
use std::borrow::Cow;
use std::sync::{Arc, Mutex};

/// A function that is run again whenever a signal that it read changes.
type Live<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// An element in the making.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Starts an element.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

/// Starts a `<div>` of a class.
pub fn div(class: &'static str) -> El {
    el("div").class(class)
}

impl El {
    fn with(mut self, attribute: impl IntoAnyAttribute) -> Self {
        self.attributes.push(attribute.into_any_attr());
        self
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        let value: Cow<'static, str> = value.into();
        self.with(custom_attribute(name, value))
    }

    /// Sets an attribute if there is a value and it is not empty.
    pub fn maybe(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() { self } else { self.attr(name, value.to_owned()) }
    }

    /// Sets the classes.
    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// Names the part for the host page's style sheet.
    pub fn part(self, name: &'static str) -> Self {
        self.attr("part", name)
    }

    /// Sets an attribute without a value, or leaves it out.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        if on { self.attr(name, "") } else { self }
    }

    /// Keeps an attribute up to date; `None` removes it.
    pub fn live(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<Cow<'static, str>> + Send + 'static,
    ) -> Self {
        let value: Live<Option<Cow<'static, str>>> = Arc::new(Mutex::new(value));
        self.with(custom_attribute(name, value))
    }

    /// Keeps an attribute without a value up to date.
    pub fn live_flag(self, name: &'static str, mut on: impl FnMut() -> bool + Send + 'static) -> Self {
        self.live(name, move || on().then_some(Cow::Borrowed("")))
    }

    /// Keeps the element hidden while the function says so.
    pub fn hidden(self, on: impl FnMut() -> bool + Send + 'static) -> Self {
        self.live_flag("hidden", on)
    }

    /// Keeps the `value` of a control equal to a text.
    pub fn live_value(self, value: impl FnMut() -> String + Send + 'static) -> Self {
        let value: Live<String> = Arc::new(Mutex::new(value));
        self.with(prop("value", value))
    }

    /// Keeps a property that is on or off, such as `checked`, equal to a condition.
    pub fn live_prop(self, name: &'static str, on: impl FnMut() -> bool + Send + 'static) -> Self {
        let on: Live<bool> = Arc::new(Mutex::new(on));
        self.with(prop(name, on))
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, handler: impl FnMut(Event) + 'static) -> Self {
        let handler: Box<dyn FnMut(Event)> = Box::new(handler);
        self.with(on(ev::Custom::<Event>::new(event), handler))
    }

    /// Adds a text, shown as it stands.
    pub fn text(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        let text: Cow<'static, str> = text.into();
        self.children.push(text.into_any());
        self
    }

    /// Adds a text that is kept up to date.
    pub fn live_text(mut self, text: impl FnMut() -> String + Send + 'static) -> Self {
        let text: Live<String> = Arc::new(Mutex::new(text));
        self.children.push(text.into_any());
        self
    }

    /// Adds an element.
    pub fn child(mut self, child: El) -> Self {
        self.children.push(child.view());
        self
    }

    /// Adds an element if there is one.
    pub fn child_if(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Adds elements.
    pub fn children(mut self, children: impl IntoIterator<Item = El>) -> Self {
        self.children.extend(children.into_iter().map(El::view));
        self
    }

    /// Adds an element that is made anew whenever a signal that the function read changes.
    pub fn live_child(mut self, mut child: impl FnMut() -> El + Send + 'static) -> Self {
        let child: Live<AnyView> = Arc::new(Mutex::new(move || child().view()));
        self.children.push(child.into_any());
        self
    }

    /// The finished view.
    pub fn view(self) -> AnyView {
        match self.tag {
            // Void elements must not get an end tag.
            "input" => leptos::html::input().add_any_attr(self.attributes).into_any(),
            "link" => leptos::html::link().add_any_attr(self.attributes).into_any(),
            tag => custom(tag).add_any_attr(self.attributes).child(self.children).into_any(),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl El {
    /// The element as HTML, without what Leptos leaves for a take-over that we do not do: comments between texts, and a
    /// space for an empty one. Neither can stand in a text or an attribute, where `<` and `>` are escaped.
    pub fn html(self) -> String {
        self.view().to_html().replace("<!>", "").replace("> </", "></")
    }
}
