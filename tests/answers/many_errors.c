#define X2(x)   x x
#define X4(x)   X2(X2(x))
#define X16(x)  X4(X4(x))
#define X256(x) X16(X16(x))
int f(void)
{
    X256(X256(int y = a_rather_long_name_that_is_not_declared_anywhere;))
}
