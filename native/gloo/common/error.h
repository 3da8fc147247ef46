#pragma once  // see gloo/context.h
