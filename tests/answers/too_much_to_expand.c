/* More than any compiler has room for. */
#define A(x) x x x x x x x x x x x x x x x x
#define B(x) A(A(x))
#define C(x) B(B(x))
#define D(x) C(C(x))
int x[] = {D(D(1, ))};
