/** What advisers ask during a call: the adapter that drives the hexagon. */
package com.example.telephone.calls;
