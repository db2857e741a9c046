# The probe that lib/profile/lines/rewrite.awk puts before a statement.  It may
# stand anywhere, also where registers and flags hold what the next
# instruction needs, so it gives all of them back as they were.
#
# In:  %rax, the site; its own value was pushed by the caller.
# pace_lines_hit is compiled to preserve every register and to use the general
# ones only; what is left to save are its arguments and the flags.  lahf and
# seto with addb and sahf do that in a third of the time of pushf and popf.

	.text
	.globl	pace_lines_probe
	.type	pace_lines_probe, @function
	.p2align 4
pace_lines_probe:
	pushq	%rdi
	pushq	%rsi
	pushq	%rdx
	movq	%rax, %rdi		# the site
	movq	24(%rsp), %rsi		# where it is: our return address
	movq	%rbp, %rdx		# the frame of the function
	lahf
	seto	%al
	call	pace_lines_hit
	addb	$127, %al		# overflows if it was 1
	sahf
	popq	%rdx
	popq	%rsi
	popq	%rdi
	ret
	.size	pace_lines_probe, .-pace_lines_probe
	.section .note.GNU-stack, "", @progbits
